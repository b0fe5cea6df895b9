package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.DakNong;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Unit;

class DirectoryProperties {
    private static final Agency STTTT = Agency.named("stttt", "Sở Thông tin và Truyền thông", "UBND tỉnh Đắk Nông");
    private final Naming naming = Naming.under(DakNong.rules());

    @Property
    void noAddressIsGivenTwice(@ForAll("staff") List<String> staff) {
        Set<String> addresses = new HashSet<>();
        for (MailAddress address : addresses(staff)) {
            assertThat(addresses.add(address.canonical()))
                    .as(address.toString())
                    .isTrue();
        }
        assertThat(addresses).hasSameSizeAs(staff);
    }

    @Property
    void sameOrderGivesTheSameAddresses(@ForAll("staff") List<String> staff) {
        assertThat(addresses(staff)).isEqualTo(addresses(staff));
    }

    private List<MailAddress> addresses(List<String> staff) {
        Directory directory = Directory.inMemory();
        return staff.stream()
                .map(name -> directory
                        .reserve(
                                naming.propose(PersonName.parse(name), Unit.agency("stttt")),
                                Owner.official(STTTT, name))
                        .address()
                        .orElseThrow())
                .toList();
    }

    @Provide
    Arbitrary<List<String>> staff() {
        Arbitrary<String> word = Arbitraries.of("Nguyễn", "Thị", "Anh", "Ái", "A", "B", "An", "Á");
        return word.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(words -> String.join(" ", words))
                .list()
                .ofMaxSize(60);
    }
}
