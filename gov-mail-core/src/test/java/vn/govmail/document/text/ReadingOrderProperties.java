package vn.govmail.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReadingOrderProperties {
    private record Piece(int top, int left, int length) {}

    /** Pieces anywhere on a page, over each other too. */
    @Provide
    Arbitrary<List<Piece>> pages() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(-5, 60),
                        Arbitraries.integers().between(0, 40))
                .as((top, left, length) -> new Piece(top * 5, left * 10, length))
                .list()
                .ofMaxSize(60);
    }

    @Property
    void nothingIsLostAndNothingIsAdded(@ForAll("pages") List<Piece> pieces) {
        PageOfLines page = new PageOfLines();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            page.at(piece.top(), piece.left(), i + "x".repeat(piece.length()), piece.left() + 150, "right " + i);
        }

        assertThat(words(page.text().inReadingOrder())).containsExactlyInAnyOrderElementsOf(words(page.text()));
    }

    private static List<String> words(DocumentText text) {
        return text.lines().stream()
                .flatMap(line -> line.runs().stream())
                .map(run -> run.text().strip())
                .toList();
    }
}
