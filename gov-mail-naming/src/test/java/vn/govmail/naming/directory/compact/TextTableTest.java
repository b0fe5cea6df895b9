package vn.govmail.naming.directory.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void keysAndTextsComeBackUnderTheirNumbers() {
        TextTable table = new TextTable();
        int many = 50_000;
        for (int i = 0; i < many; i++) {
            assertThat(table.add("khóa" + i, "chữ " + i * 7)).isEqualTo(i);
        }

        assertThat(table.size()).isEqualTo(many);
        for (int i = 0; i < many; i++) {
            assertThat(table.find("khóa" + i)).isEqualTo(i);
            assertThat(table.key(i)).isEqualTo("khóa" + i);
            assertThat(table.text(i)).isEqualTo("chữ " + i * 7);
        }
        assertThat(table.find("khóa" + many)).isEqualTo(-1);
    }

    @Test
    void keyThatIsThereIsNotChanged() {
        TextTable table = new TextTable();
        table.add("a", "1");
        table.add("b", "2");

        assertThat(table.add("b", "3")).isEqualTo(-2);
        assertThat(table.text(1)).isEqualTo("2");
        assertThat(table.size()).isEqualTo(2);
    }

    @Test
    void keysOfOneHashAreToldApart() {
        TextTable table = new TextTable();

        // "Aa" and "BB" have the same polynomial hash, and so have all words made of them
        String[] alike = {"AaAaAa", "AaAaBB", "AaBBAa", "BBAaAa", "BBBBBB"};
        for (int i = 0; i < alike.length; i++) {
            assertThat(table.add(alike[i], "")).isEqualTo(i);
        }
        for (int i = 0; i < alike.length; i++) {
            assertThat(table.find(alike[i])).isEqualTo(i);
        }
    }

    @Test
    void emptyAndLongTextsFit() {
        TextTable table = new TextTable();
        String longest = "x".repeat(16_383);

        assertThat(table.add("", "")).isZero();
        assertThat(table.add(longest, longest)).isEqualTo(1);
        assertThat(table.key(1)).isEqualTo(longest);
        assertThat(table.text(1)).isEqualTo(longest);
        assertThatThrownBy(() -> table.add("k", longest + "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyVietnameseLetterTakesOneByteAndNoOtherText() {
        String vowels = "aăâeêioôơuưy";
        StringBuilder letters = new StringBuilder("đĐ");
        for (int i = 0; i < vowels.length(); i++) {
            for (String tone : List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")) {
                String letter = Normalizer.normalize(vowels.charAt(i) + tone, Normalizer.Form.NFC);
                letters.append(letter).append(letter.toUpperCase(Locale.ROOT));
            }
        }
        byte[] bytes = new byte[letters.length()];

        assertThat(OneByteText.write(letters.toString(), bytes, 0)).isTrue();
        assertThat(OneByteText.read(bytes, 0, bytes.length)).isEqualTo(letters.toString());
        assertThat(OneByteText.write("H'Bia Êban ƀ", bytes, 0)).isFalse();
        assertThat(OneByteText.write("\u0001", bytes, 0)).isFalse();
    }

    @Test
    void columnKeepsItsValues() {
        IntColumn column = new IntColumn();
        for (int i = 0; i < 100_000; i++) {
            column.add(i);
        }
        column.set(70_000, -1);

        assertThat(column.get(69_999)).isEqualTo(69_999);
        assertThat(column.get(70_000)).isEqualTo(-1);
        assertThat(column.size()).isEqualTo(100_000);
    }
}
