"""What is true of every document that is recognised."""

from reader.document.model import Document, ParagraphKind, PartKind, Quotation, Status


def check(document: Document) -> None:
    """Fails if a promise of the model is broken."""
    _check_source(document)
    _check_signatories(document)
    for quotation in document.quotations:
        _check_quotation(document, quotation)
    for mention in document.mentions:
        assert document.text(mention.at)
        assert 1 <= mention.signatory <= len(document.signatories)
    assert [part.kind for part in document.parts].count(PartKind.NOTES) <= 1
    assert len({part.name for part in document.parts}) == len(document.parts)


def _check_source(document: Document) -> None:
    """Each character that is not white space is in one paragraph, in the order of the text."""
    spans = []
    for part in document.parts:
        end = -1
        for number, paragraph in part.numbered():
            assert part[number] is paragraph
            assert paragraph.source.start >= end
            end = paragraph.source.end
            lines = paragraph.source.of(document.source).split("\n")
            assert paragraph.text == " ".join(filter(None, map(str.strip, lines)))
            spans.append(paragraph.source)
    end = 0
    for span in sorted(spans):
        assert span.start >= end
        assert not document.source[end : span.start].strip()
        end = span.end
    assert not document.source[end:].strip()


def _check_signatories(document: Document) -> None:
    numbers = [signatory.number for signatory in document.signatories]
    assert numbers == list(range(1, len(numbers) + 1))
    entries = [
        (part.name, number)
        for part in document.parts
        for number, paragraph in part.numbered()
        if paragraph.kind is ParagraphKind.ENTRY
    ]
    assert entries == [(who.part, who.paragraph) for who in document.signatories]
    for signatory in document.signatories:
        assert signatory.name
        line = document.part(signatory.at.part)[signatory.at.paragraph]
        assert "".join(signatory.raw.split()) in "".join(line.text.split())


def _check_quotation(document: Document, quotation: Quotation) -> None:
    assert document.text(quotation.at) == quotation.text
    if quotation.context is not None:
        assert document.text(quotation.context)
        assert (quotation.context.part, quotation.context.paragraph) != (
            quotation.at.part,
            quotation.at.paragraph,
        )
    if quotation.status is Status.VERBATIM:
        assert not quotation.differences
