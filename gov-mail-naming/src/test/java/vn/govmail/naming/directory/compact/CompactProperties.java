package vn.govmail.naming.directory.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The compact tables beside the collections of the JDK. */
class CompactProperties {
    /** A key and the text beside it. */
    record Entry(String key, String text) {}

    @Property(tries = 300)
    void tableAnswersAsAMapDoes(@ForAll("entries") List<Entry> entries) {
        TextTable table = new TextTable();
        Map<String, String> model = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        for (Entry entry : entries) {
            int before = keys.indexOf(entry.key());
            assertThat(table.find(entry.key())).isEqualTo(before);
            byte[] key = entry.key().getBytes(StandardCharsets.UTF_8);
            table.approach(new int[] {table.hash(key, 0, key.length)}, new int[1], 1);
            int number = table.add(key, 0, key.length, table.hash(key, 0, key.length), entry.text());
            assertThat(number).isEqualTo(before < 0 ? keys.size() : -1 - before);
            if (model.putIfAbsent(entry.key(), entry.text()) == null) {
                keys.add(entry.key());
            }
        }
        assertThat(table.size()).isEqualTo(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            assertThat(table.key(i)).isEqualTo(keys.get(i));
            assertThat(table.text(i)).isEqualTo(model.get(keys.get(i)));
        }
    }

    @Property
    void numbersAreThoseOfAList(@ForAll("words") List<String> words) {
        Numbers<String> numbers = new Numbers<>();
        List<String> model = new ArrayList<>();
        for (String word : words) {
            assertThat(numbers.find(word)).isEqualTo(model.indexOf(word));
            if (!model.contains(word)) {
                model.add(word);
            }
            assertThat(numbers.of(word)).isEqualTo(model.indexOf(word));
        }
        assertThat(numbers.size()).isEqualTo(model.size());
        for (int i = 0; i < model.size(); i++) {
            assertThat(numbers.value(i)).isEqualTo(model.get(i));
        }
    }

    @Property
    void oneByteTextComesBackOrIsDeclined(@ForAll String text) {
        byte[] bytes = new byte[text.length()];
        if (OneByteText.write(text, bytes, 0)) {
            assertThat(OneByteText.read(bytes, 0, bytes.length)).isEqualTo(text);
        } else {
            assertThat(text.chars().allMatch(c -> c >= 7 && c < 0x80)).isFalse();
        }
    }

    /** Words of one hash among them, by which the neighbourhood of a slot is crowded. */
    @Provide
    Arbitrary<List<String>> words() {
        Arbitrary<String> alike = Arbitraries.of("Aa", "BB").list().ofSize(8).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(alike, Arbitraries.strings().alpha().ofMaxLength(2))
                .list()
                .ofMaxSize(300);
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        Arbitrary<String> key = Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('a', 'c').ofMaxLength(4),
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.strings().ascii().ofMaxLength(40));
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.strings().withChars("Nguyễn Thị Ánh Đào\0").ofMaxLength(30),
                Arbitraries.strings().ofMaxLength(5),
                Arbitraries.of("x".repeat(16_383), "ữ".repeat(5_000), "字".repeat(5_461)));
        // a lone surrogate has no bytes in UTF-8, and no name has one
        return Combinators.combine(key.map(CompactProperties::wellFormed), text.map(CompactProperties::wellFormed))
                .as(Entry::new)
                .list()
                .ofMaxSize(120);
    }

    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
