"""Family names of Chinese origin as Mandarin, Cantonese, Hokkien and Taiwan spell them."""

from __future__ import annotations

from reader.search.words import others_of

# The Mandarin spelling in Pinyin, then what else the same character is spelt abroad.
_FAMILIES = (
    "wang wong ong heng vong", "li lee lei", "zhang cheung chang teo teoh cheong tjong truong",
    "liu lau low lew liew lieu", "chen chan tan chin ting tran",
    "yang yeung yeo yong young duong", "huang wong ng ooi wee oei hwang hoang uy",
    "zhao chiu chao teo jew", "wu ng goh go woo ngo eng", "zhou chow chou chew chu joe",
    "xu hsu hui tsui koh kho khaw chui", "sun suen soon sng", "ma mah beh mar",
    "zhu chu choo gee", "hu wu woo hoo aw", "guo kwok kuo kuok quek kwek koay", "he ho hoe",
    "gao ko kao kou", "lin lam lim lum ling", "luo law lo loh lor", "zheng cheng tay teh chang",
    "liang leung neo niu", "xie tse hsieh chia tay cheah", "song sung soong", "tang tong thng",
    "deng tang teng", "han hon hang", "feng fung fong pang", "cao tso tsao chao cho",
    "peng pang phang", "zeng tsang tseng chan chang", "xiao siu hsiao siew seow", "tian tin tien",
    "dong tung toong", "pan poon phua pua", "yuan yuen yuan",
    "cai choi tsai tsoi chua choy chai coi", "jiang chiang kong keung cheung kiang", "yu yue yee",
    "du to tu doo toh", "ye yip yeh ip yap yapp", "cheng ching thia", "wei ngai wai",
    "su so soh soo", "lu lo luk lui loke", "ding ting teng", "ren yam jen", "yao yiu yeo",
    "shen sum shum sim", "zhong chung chong", "jin kam chin kum", "lai lie", "tan tam tham",
    "qiu yau khoo chiu hiu", "shi shek sze sher", "liao liu liew", "xiong hung hsiung",
    "meng mang", "kong hung khong", "bai pak pai", "cui tsui chui", "kang hong", "mao mo",
    "qian chin chien", "yan yim yen ngan", "mo mok", "mai mak", "ouyang auyeung", "situ szeto",
    "ruan yuen nguyen", "fang fong", "wen man wan", "rong yung", "hong hung ang",
    "fan van fam pham", "zhuang chong chng", "lei lui looi", "ou au", "gu koo ku", "tao to tou",
    "yi yik", "guan kwan", "zhan chim jim",
)  # fmt: skip


_SPELLINGS = others_of(_FAMILIES)


def respelt(name: str) -> frozenset[str]:
    """The other spellings of a family name; none for names of other origin."""
    return _SPELLINGS.get(name, frozenset())
