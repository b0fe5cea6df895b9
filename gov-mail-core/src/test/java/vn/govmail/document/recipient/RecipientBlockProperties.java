package vn.govmail.document.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.govmail.address.AddressBook;
import vn.govmail.address.Agency;
import vn.govmail.document.PrintedLine;

class RecipientBlockProperties {
    private static final RecipientDirectory DIRECTORY = RecipientDirectory.of(
            "tỉnh Thử",
            List.of(ListedAgency.withoutAddress(Agency.named("snv", "Sở Nội vụ", ""), AgencyLevel.DEPARTMENT)),
            AddressBook.empty());

    /** Pieces of real blocks in any order, between them anything. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "Nơi nhận:",
                                "\n",
                                "\n- ",
                                "\n+ ",
                                "Như trên",
                                "Như Điều ",
                                "Lưu",
                                ": VT",
                                "(để b/c",
                                ")",
                                ";",
                                ".",
                                ",",
                                "Các ",
                                "sở, ban, ngành",
                                "UBND các ",
                                "huyện",
                                " và ",
                                "\t",
                                "     ",
                                "|",
                                "*",
                                "TM. ",
                                "CHỦ TỊCH",
                                "(3b)",
                                "/",
                                ":",
                                "\f"),
                        Arbitraries.strings().ofMaxLength(6))
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 3_000)
    void whateverStandsThereEntriesLieWithinTheTextAndAreNeverBlank(@ForAll("texts") String text) {
        List<PrintedLine> lines = PrintedLine.of(text);
        for (RecipientBlock block : RecipientBlock.all(lines)) {
            assertThat(block.entries()).isNotEmpty();
            for (RecipientEntry entry : block.entries()) {
                assertThat(entry.name()).isNotBlank();
                assertThat(entry.firstLine()).isBetween(block.firstLine(), block.lastLine());
                assertThat(entry.lastLine()).isLessThanOrEqualTo(lines.size());
            }
        }
    }

    @Property(tries = 3_000)
    void nothingInAnEntryIsLostInSilence(@ForAll("texts") String text) {
        RecipientBlock.of(text)
                .ifPresent(block -> DIRECTORY
                        .address(block)
                        .forEach(one -> assertThat(one.found().isEmpty()
                                        && one.unresolved().isEmpty())
                                .isEqualTo(one.entry().kind() == RecipientKind.ARCHIVE)));
    }
}
