package vn.govmail.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.govmail.document.PrintedLine;

class ChargedByArticlesTest {
    private static ChargedByArticles in(String text) {
        return new ChargedByArticles(PrintedLine.of(text));
    }

    @Test
    void eachArticleNamesThoseWhomItCharges() {
        ChargedByArticles articles =
                in("Điều 1. Phê duyệt kế hoạch.\nĐiều 2. Sở Tài chính; Sở Y tế\nchịu trách nhiệm cấp vốn.\n"
                        + "Điều 3. Chánh Văn phòng; Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này.\n");
        assertThat(articles.by("2")).contains("Sở Tài chính; Sở Y tế");
        assertThat(articles.by("3")).contains("Chánh Văn phòng; Giám đốc Sở Nội vụ");
        assertThat(articles.by("1")).isEmpty();
        assertThat(articles.by("4")).isEmpty();
    }

    @Test
    void ofTwoArticlesOfOneNumberTheFirstCounts() {
        assertThat(in("Điều 1. Sở Y tế thi hành.\n\nĐiều 1. Sở Nội vụ thi hành.\n")
                        .by("1"))
                .contains("Sở Y tế");
    }

    @Test
    void anArticleIsLookedIntoForTwelveLines() {
        String near = "Điều 1. Sở Y tế" + "\n;".repeat(11) + " thi hành.\n";
        String far = "Điều 1. Sở Y tế" + "\n;".repeat(12) + " thi hành.\n";
        assertThat(in(near).by("1")).isPresent();
        assertThat(in(far).by("1")).isEmpty();
    }
}
