package wiredesk.ingest.format.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "format: csv | format: expected json or xml, found csv",
                "format: json | story: expected names and values",
                "{format: json, story: {guid: /a}, extra: 1} | expected document, format, items, story, found extra",
                "{format: json, story: {headlin: /a}} | story.headlin: no such field; there are guid, version,",
                "{format: json, story: {headline: title}} | story.headline: expected a JSON Pointer such as /item/title,"
                        + " found 'title'",
                "{format: json, story: {headline: {at: /a, upper: true}}} | story.headline: expected after, at, before,",
                "{format: json, story: {headline: {prefix: a}}} | story.headline: expected at (a place) or value (a constant)",
                "{format: json, story: {headline: [{at: /a}]}} | story.headline: expected a place, found {at=/a}",
                "{format: json, story: {versionCreated: {at: /a, date: 'dd.bb'}}} | story.versionCreated: expected a pattern",
                "{format: json, story: {versionCreated: {at: /a, date: 'dd.MM.', zone: X/Y}}} | story.versionCreated: expected a",
                "{format: json, story: {versionCreated: {at: /a, zone: UTC}}} | story.versionCreated: zone and language belong",
                "{format: json, story: {guid: /a, subjects: /b}} | story.subjects: expected each, and one of scheme, code, name",
                "{format: json, story: {guid: /a, subjects: {each: /b, value: /c}}} | story.subjects: expected code, each, name,",
                "{format: xml, story: {headline: 'a[['}} | story.headline: expected an XPath, found 'a[['",
                "{format: xml, story: {headline: 'count(1)'}} | story.headline: expected an XPath, found 'count(1)'",
                "{format: json, format: xml} | line 1: expected YAML: found duplicate key format",
                "`{format: json` | line 1: expected YAML:",
            })
    void whatCannotBeUsedIsNamedWithItsPlace(String yaml, String message) {
        assertThatThrownBy(() -> MappingFile.read(yaml))
                .isInstanceOf(MappingError.class)
                .message()
                .startsWith(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document('file:///etc/passwd')",
                "unparsed-text('http://inside.example/')",
                "system-property('user.home')",
                "java:lang.System.exit(1)",
                "$secret",
                "a[//b]",
                "a[descendant::b]",
                "a[preceding-sibling::b]",
                "//a//b//c",
                "id('x')",
                "namespace::x",
                "a['b",
            })
    void xPathsThatReadFromOutsideOrCostTooMuchAreRefused(String path) {
        assertThatThrownBy(() -> XPathRules.check(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "@id",
                "body/p[2]/text()",
                "category[@type = 'topic' and not(@old)]/@code",
                "normalize-space(concat(company, ' // [', subject))",
                "//media[position() < 3]",
                "following-sibling::note",
                "media-type | mod-div",
                "4 mod 3",
            })
    void xPathsOfTheCoreLibraryAreAllowed(String path) {
        XPathRules.check(path);
        new XmlPaths().check(path);
    }

    @Test
    void aMappingThatNamesTooManyAliasesOrIsTooLongIsRefused() {
        assertThatThrownBy(() -> MappingFile.read("a".repeat(300_000)))
                .hasMessageContaining("at most 262144 characters");
        assertThat(MappingFile.read("{format: json, story: {guid: /a}}").items())
                .isEmpty();
    }
}
