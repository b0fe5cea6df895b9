package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.govmail.text.CharacterViolation.Remedy;

class RepairProperties {
    private static final String VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯYếờẠũúì";
    private static final String MARKS = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B\u0340\u0341\u0344";
    private static final String WRONG =
            "\u031A\u0322\u0331\u0307\u0313\u0315\u0321\u032D\u030C\u00B4`\u02CA\u02CB\u02DC"
                    + "\u02C6\u02D8\u02C9ÐðƉɖАВЕКМНОРСТУХІЅЈаеорсухіѕјԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανιＴｈｎ１\u01CD\u01CE\u01D3\u01E6\u0226\u0227"
                    + "\u0218\uFB01\u0132ªº\u212A\u212B\u0374\u037E\u0387\u2126\u0308\u0338\u0345\u034F";
    private static final String HIDDEN = "\u200B\u200C\u200D\u200E\u00AD\uFEFF\u2060\uFE0F";
    private static final String OTHERS =
            "bcdđghklmnpqrstvxTHNĐ .,;:=1(\n–\u00A0éüñßжйの漢か\u3099각\u1100\u1161\u11A8\u11A9ก้"
                    + "\u05D0\u05B8\u0915\u093C\uD800\uDC00\uFFFF\uFFFD\uE000\u0085\u0958";

    @Provide
    Arbitrary<String> hard() {
        return pieces(VOWELS, MARKS, WRONG, HIDDEN, OTHERS).list().ofMaxSize(24).map(all -> String.join("", all));
    }

    @Provide
    Arbitrary<String> vietnameseAndHard() {
        Arbitrary<String> words = Arbitraries.of(
                "Việt",
                "Vie\u0302\u0323t",
                "Ðắk",
                "ðường",
                "Nam",
                "hoa\u00B4",
                "hòa",
                "ti\u0309nh",
                "cо",
                "\u200Bcủa",
                "nǎm",
                " ",
                " ",
                "\u031B");
        Arbitrary<String> mixed =
                Arbitraries.frequencyOf(Tuple.of(2, words), Tuple.of(1, pieces(VOWELS, MARKS, WRONG, HIDDEN, OTHERS)));
        return mixed.list().ofMaxSize(16).map(all -> String.join("", all));
    }

    /** Everything in which nothing looks like a Vietnamese letter or mark, and no Vietnamese mark stands out of order. */
    @Provide
    Arbitrary<String> withoutLookAlikes() {
        Arbitrary<String> planes = Arbitraries.integers()
                .between(0, 0x1FFFF)
                .filter(c -> !(c < 0x10000 && (WRONG.indexOf(c) >= 0 || isLookAlike((char) (int) c))))
                .map(c -> c < 0x10000 ? String.valueOf((char) (int) c) : new String(Character.toChars(c)));
        Arbitrary<String> known = pieces(
                "aeiouyêôbcnAEĐ .1",
                "\u0300\u0301\u0303\u0309\u0323\u0308\u0304\u0338\u0345",
                "\u1100\u1161\u11A8가\u0958\u0915\u093C\uD800");
        return Arbitraries.oneOf(planes, known)
                .list()
                .ofMaxSize(30)
                .map(all -> String.join("", all))
                .filter(text -> Tcvn6909.violations(text).stream()
                        .noneMatch(found -> found.code() == CharacterViolation.Code.LEGACY_BYTE));
    }

    private static boolean isLookAlike(char c) {
        return Invisibles.isInvisible(c)
                || LookAlikes.latin(c) != 0
                || LookAlikes.isWideDigit(c)
                || c == 0x302
                || c == 0x306;
    }

    private static Arbitrary<String> pieces(String... alphabets) {
        List<Arbitrary<Character>> all = Arrays.stream(alphabets)
                .map(alphabet ->
                        Arbitraries.of(alphabet.chars().mapToObj(c -> (char) c).toList()))
                .toList();
        return Arbitraries.oneOf(all).map(String::valueOf);
    }

    @Property(tries = 2_000)
    void repairingTwiceEqualsRepairingOnce(@ForAll("hard") String text) {
        assertStable(text);
    }

    @Property(tries = 2_000)
    void repairingVietnameseTwiceEqualsRepairingOnce(@ForAll("vietnameseAndHard") String text) {
        assertStable(text);
    }

    /** Where the looks are not enough, the text is in NFC all the same, and all that is wrong with it is told. */
    @Property(tries = 1_000)
    void aRepairThatIsCutOffTellsEverythingThatIsLeft(@ForAll("vietnameseAndHard") String text) {
        Tcvn6909.Repaired cut = RepeatedRepair.of(text, 0);
        Tcvn6909.Conformity after = Tcvn6909.check(cut.text());

        assertThat(Normalizer.isNormalized(cut.text(), Normalizer.Form.NFC)).isTrue();
        assertThat(cut.leftCount()).isEqualTo(after.count());
        assertThat(cut.left()).hasSameSizeAs(after.violations());
    }

    /** The bound of 32 is far away. */
    @Property(tries = 2_000)
    void eightLooksAreAlwaysEnough(@ForAll("hard") String text) {
        assertThat(RepeatedRepair.of(text, 8)).isEqualTo(Tcvn6909.repair(text));
    }

    private static void assertStable(String text) {
        String once = Tcvn6909.repair(text).text();
        Tcvn6909.Repaired twice = Tcvn6909.repair(once);

        assertThat(twice.text()).isEqualTo(once);
        assertThat(twice.changeCount()).isZero();
        assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC)).isTrue();
        assertThat(Tcvn6909.check(once).violations()).noneMatch(found -> found.remedy() == Remedy.REPAIR);
    }

    @Property(tries = 2_000)
    void whatCheckCallsRepairableIsChanged(@ForAll("vietnameseAndHard") String text) {
        List<CharacterViolation> repairable = Tcvn6909.violations(text).stream()
                .filter(found -> found.remedy() == Remedy.REPAIR)
                .toList();
        List<CharacterViolation> changes = Tcvn6909.repair(text).changes();

        assertThat(repairable)
                .allSatisfy(found -> assertThat(changes)
                        .anyMatch(change -> (change.start() <= found.start()) && (change.end() >= found.end())));
    }

    @Property(tries = 2_000)
    void aCheckOfTheRepairedTextFindsWhatTheRepairLeft(@ForAll("vietnameseAndHard") String text) {
        Tcvn6909.Repaired repaired = Tcvn6909.repair(text);
        Tcvn6909.Conformity after = Tcvn6909.check(repaired.text());

        assertThat(after.count()).isEqualTo(repaired.leftCount());
        assertThat(repaired.left())
                .extracting(CharacterViolation::code, CharacterViolation::suggestion)
                .isEqualTo(after.violations().stream()
                        .map(found -> org.assertj.core.groups.Tuple.tuple(found.code(), found.suggestion()))
                        .toList());
        assertThat(repaired.left()).allSatisfy(left -> {
            assertThat(left.index()).isBetween(left.start(), left.end() - 1);
            assertThat(left.codePoint()).isEqualTo(text.codePointAt(left.index()));
        });
    }

    @Property(tries = 2_000)
    void withoutLookAlikesRepairIsNfc(@ForAll("withoutLookAlikes") String text) {
        String repaired = Tcvn6909.repair(text).text();

        assertThat(repaired)
                .isIn(
                        Normalizer.normalize(text, Normalizer.Form.NFC),
                        Normalizer2.getNFCInstance().normalize(text));
    }

    @Property(tries = 500)
    void textInNfcThatConformsStaysTheSameObject(@ForAll("hard") String text) {
        String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (Tcvn6909.check(nfc).conforms()) {
            assertThat(Tcvn6909.repair(nfc).text()).isSameAs(nfc);
        }
    }

    @Property(tries = 500)
    void changesReplacedInTheTextGiveTheRepairedText(@ForAll("vietnameseAndHard") String text) {
        Tcvn6909.Repaired repaired = Tcvn6909.repair(text);
        StringBuilder built = new StringBuilder();
        int copied = 0;
        for (CharacterViolation change : repaired.changes()) {
            assertThat(change.start()).isGreaterThanOrEqualTo(copied);
            built.append(text, copied, change.start()).append(change.suggestion());
            copied = change.end();
        }
        assertThat(built.append(text.substring(copied))).hasToString(repaired.text());
    }

    @Property(tries = 60)
    void aLongTextIsRepairedLikeItsLines(@ForAll("vietnameseAndHard") String words) {
        // more changes than are listed: the rest takes a shorter way
        String line = words.replace("\uFEFF", "") + " Vie\u0302\u0323t ho\u0300a\n";

        assertThat(Tcvn6909.repair(line.repeat(700)).text())
                .isEqualTo(Tcvn6909.repair(line).text().repeat(700));
        assertThat(Tcvn6909.repair(line.repeat(700)).changeCount())
                .isEqualTo(Tcvn6909.repair(line).changeCount() * 700);
    }
}
