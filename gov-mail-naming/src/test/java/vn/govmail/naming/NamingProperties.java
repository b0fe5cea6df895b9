package vn.govmail.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.govmail.address.MailAddress;
import vn.govmail.rule.DuplicatePolicy;

class NamingProperties {
    private final Naming naming = Naming.under(DakNong.rules());

    @Property
    void foldingTwiceEqualsFoldingOnce(@ForAll String text) {
        assertThat(Folding.fold(Folding.fold(text))).isEqualTo(Folding.fold(text));
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String text) {
        Optional<PersonName> name = PersonName.tryParse(text);

        name.ifPresent(n -> assertThat(n.reading().foldedGiven()).matches("[a-z]+"));
    }

    @Property
    void nameLikeTextIsReadOrRefused(@ForAll("nameLike") String text) {
        PersonName.tryParse(text)
                .ifPresent(name -> assertThat(name.readings()).allSatisfy(reading -> {
                    assertThat(reading.foldedGiven()).matches("[a-z]+");
                    assertThat(reading.initials()).matches("[a-z]*");
                }));
    }

    @Property
    void proposedAddressParsesBack(@ForAll("names") String name) {
        Proposal proposal = naming.propose(PersonName.parse(name), Unit.agency("stttt"));
        MailAddress address = proposal.address().orElseThrow();

        assertThat(MailAddress.parse(address.toString())).isEqualTo(address);
        assertThat(address.localPart()).matches("[a-z]+\\.stttt");
    }

    @Property
    void letterStepsAreAllDifferent(@ForAll("steps") int one, @ForAll("steps") int other) {
        assertThat(DuplicatePolicy.LETTERS.addition(one).equals(DuplicatePolicy.LETTERS.addition(other)))
                .isEqualTo(one == other);
    }

    @Provide
    Arbitrary<Integer> steps() {
        return Arbitraries.integers().between(1, 100_000);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                        "Nguyễn", "Văn", "Thị", "Đỗ", "Y", "H'Hen", "Niê", "Ái", "Anh", "Ơ", "Êban", "Điểu", "K'Ré",
                        "Buôn", "Yă")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> nameLike() {
        List<String> pieces = List.of(
                "H", "'", "K'", "Y", "A", " ", "-", ".", "(", ")", "Niê", "Buôn", "Nguyễn", "Ông", "ThS.", "Sa", "Sơn",
                "\u0301", "\u200B", "Đ", "e", "ã");
        return Arbitraries.of(pieces).list().ofMaxSize(10).map(list -> String.join("", list));
    }
}
