package vn.govmail.document.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.govmail.address.AddressBook;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.document.recipient.FoundAgency.How;
import vn.govmail.document.recipient.UnresolvedName.Why;

class RecipientDirectoryTest {
    private static final RecipientDirectory DIRECTORY = RecipientDirectory.of("tỉnh Đắk Nông", agencies());

    private static List<ListedAgency> agencies() {
        List<ListedAgency> all = new ArrayList<>();
        all.add(ListedAgency.of(
                Agency.named("stttt", "Sở Thông tin và Truyền thông", "UBND tỉnh Đắk Nông"),
                AgencyLevel.DEPARTMENT,
                MailAddress.parse("stttt@daknong.gov.vn")));
        for (String name : List.of(
                "Sở Nội vụ",
                "Sở Ngoại vụ",
                "Sở Tài chính",
                "Sở Văn hóa, Thể thao và Du lịch",
                "Thanh tra tỉnh",
                "Văn phòng Ủy ban nhân dân tỉnh")) {
            all.add(ListedAgency.withoutAddress(Agency.named(name, name, ""), AgencyLevel.DEPARTMENT));
        }
        for (String name : List.of("Huyện Cư Jút", "Huyện Đắk Mil", "Thành phố Gia Nghĩa")) {
            all.add(ListedAgency.withoutAddress(Agency.named(name, name, ""), AgencyLevel.DISTRICT));
        }
        all.add(ListedAgency.withoutAddress(Agency.named("a", "Xã Đắk Sôr", "Huyện Cư Jút"), AgencyLevel.COMMUNE));
        all.add(ListedAgency.withoutAddress(Agency.named("b", "Xã Đắk Sôr", "Huyện Đắk Mil"), AgencyLevel.COMMUNE));
        return all;
    }

    private static Addressing of(String entry) {
        RecipientBlock block =
                RecipientBlock.of("Nơi nhận:\n- " + entry + ";\n- Lưu: VT.").orElseThrow();
        return DIRECTORY.address(block).get(0);
    }

    private static List<String> found(String entry) {
        return of(entry).found().stream()
                .map(one -> one.agency().agency().name())
                .toList();
    }

    private static List<Why> open(String entry) {
        return of(entry).unresolved().stream().map(UnresolvedName::why).toList();
    }

    @Test
    void aNameInFullIsFoundWithItsMailbox() {
        Addressing answer = of("Sở Thông tin và Truyền thông");
        assertThat(answer.isComplete()).isTrue();
        assertThat(answer.found().get(0).agency().address())
                .map(MailAddress::toString)
                .contains("stttt@daknong.gov.vn");
        assertThat(found("VP UBND tỉnh")).containsExactly("Văn phòng Ủy ban nhân dân tỉnh");
        assertThat(found("UBND TP Gia Nghĩa")).containsExactly("Thành phố Gia Nghĩa");
        assertThat(found("Sở Nội vụ tỉnh Đắk Nông")).containsExactly("Sở Nội vụ");
    }

    @Test
    void anAgencyWithoutAMailboxLeavesTheEntryIncomplete() {
        assertThat(of("Sở Tài chính").unresolved()).isEmpty();
        assertThat(of("Sở Tài chính").isComplete()).isFalse();
    }

    @Test
    void twoGroupsUnitsByNameAndHeadsOfAgenciesAreFound() {
        assertThat(found("Các sở, ban, ngành, UBND các huyện, thành phố")).hasSize(10);
        assertThat(found("Các sở, ban, ngành và UBND các huyện")).hasSize(9);
        assertThat(found("UBND các huyện: Cư Jút, Đắk Mil")).containsExactly("Huyện Cư Jút", "Huyện Đắk Mil");
        assertThat(found("UBND các huyện Cư Jút, Đắk Mil")).containsExactly("Huyện Cư Jút", "Huyện Đắk Mil");
        assertThat(found("Giám đốc Sở Tài chính")).containsExactly("Sở Tài chính");
        assertThat(open("Giám đốc Sở Tài chính")).containsExactly(Why.WITHIN_AGENCY);
        assertThat(found("Chủ tịch UBND các huyện")).hasSize(2);
        assertThat(of("Chủ tịch UBND các huyện").isComplete()).isFalse();
        assertThat(found("UBND các huyện: Cư Jút, Đắk Mil tỉnh Lâm Đồng")).isEmpty();
        assertThat(found("Giám đốc Sở Tài chính tỉnh Lâm Đồng")).isEmpty();
    }

    @Test
    void initialsCountWhereOneAgencyHasThem() {
        assertThat(of("Sở TT&TT").found().get(0).how()).isEqualTo(How.INITIALS);
        assertThat(found("Sở VH,TT&DL")).containsExactly("Sở Văn hóa, Thể thao và Du lịch");
        assertThat(found("Sở NV")).isEmpty();
        assertThat(of("Sở NV").unresolved().get(0).candidates()).hasSize(2);
    }

    @Test
    void anotherProvincesAgencyIsNeverTakenForOneOfHere() {
        for (String entry : List.of(
                "Sở Nội vụ tỉnh Lâm Đồng",
                "Sở TTTT tỉnh Lâm Đồng",
                "Sở Nội vụ, Sở Tài chính tỉnh Lâm Đồng",
                "Sở Nội vụ, Sở Tài chính thành phố Đà Nẵng",
                "Sở Tài chính (tỉnh Lâm Đồng)",
                "Các sở, ngành tỉnh Lâm Đồng",
                "Các sở, ban, ngành Thành phố",
                "Sở Nội vụ các tỉnh, TP trực thuộc TW",
                "Sở Tài chính 34 tỉnh, thành phố",
                "Các Sở Tài chính",
                "UBND các huyện thuộc tỉnh Lâm Đồng")) {
            assertThat(found(entry)).as(entry).isEmpty();
            assertThat(open(entry)).as(entry).isNotEmpty();
        }
    }

    @Test
    void aNameThatTwoHaveStaysOpen() {
        assertThat(found("UBND xã Đắk Sôr")).isEmpty();
        assertThat(open("UBND xã Đắk Sôr")).containsExactly(Why.AMBIGUOUS);
        assertThat(of("UBND xã Đắk Sôr, huyện Đắk Mil")
                        .found()
                        .get(0)
                        .agency()
                        .agency()
                        .id())
                .isEqualTo("b");
    }

    @Test
    void groupsAreExpandedToTheirMembers() {
        assertThat(found("Các sở, ban, ngành")).hasSize(7);
        assertThat(found("UBND các huyện, thành phố")).hasSize(3);
        assertThat(found("UBND các xã")).hasSize(2);
        assertThat(of("Các sở, ban, ngành").found()).allMatch(one -> one.how() == How.GROUP);
    }

    @Test
    void whatAGroupNamesAndNobodyListsIsSeen() {
        assertThat(found("UBND các huyện, thị xã, thành phố")).hasSize(3);
        assertThat(open("UBND các huyện, thị xã, thành phố")).containsExactly(Why.GROUP_NOT_LISTED);
        assertThat(of("Các sở, ban, ngành, đoàn thể tỉnh").unresolved())
                .containsExactly(new UnresolvedName("đoàn thể", Why.GROUP_NOT_LISTED, List.of()));
        assertThat(of("HĐND, UBND các huyện").unresolved())
                .containsExactly(new UnresolvedName("HĐND", Why.GROUP_NOT_LISTED, List.of()));
        assertThat(open("UBND các tỉnh, thành phố")).containsExactly(Why.GROUP_NOT_LISTED, Why.GROUP_NOT_LISTED);
    }

    @Test
    void listsAreTakenApartWithoutBreakingNames() {
        assertThat(found("Sở Văn hóa, Thể thao và Du lịch, Sở Tài chính và Sở Nội vụ"))
                .containsExactly("Sở Văn hóa, Thể thao và Du lịch", "Sở Tài chính", "Sở Nội vụ");
        assertThat(found("Các Sở: TC, Văn hóa, Thể thao và Du lịch"))
                .containsExactly("Sở Tài chính", "Sở Văn hóa, Thể thao và Du lịch");
        assertThat(of("Sở Tài chính, Hội Nông dân").unresolved())
                .containsExactly(new UnresolvedName("Hội Nông dân", Why.NOT_LISTED, List.of()));
        assertThat(open("Thường trực Tỉnh ủy, HĐND")).containsExactly(Why.NOT_LISTED);
    }

    @Test
    void personsAndUnitsWithinAnAgencyAreNamedAsSuch() {
        assertThat(found("Văn phòng UBND tỉnh: CVP, các PCVP")).containsExactly("Văn phòng Ủy ban nhân dân tỉnh");
        assertThat(open("Văn phòng UBND tỉnh: CVP, các PCVP")).containsExactly(Why.WITHIN_AGENCY);
        assertThat(open("Sở Tài chính (Phòng Ngân sách)")).containsExactly(Why.WITHIN_AGENCY);
        assertThat(found("Chủ tịch, các PCT UBND tỉnh")).isEmpty();
    }

    @Test
    void namesThatStandElsewhereInTheDocumentStayOpen() {
        assertThat(open("Như trên")).containsExactly(Why.ELSEWHERE_IN_DOCUMENT);
        assertThat(open("Như Điều 3")).containsExactly(Why.ELSEWHERE_IN_DOCUMENT);
    }

    @Test
    void marksMakeAnotherName() {
        assertThat(found("Huyện Đăk Mil")).isEmpty();
        assertThat(found("Sở Noi vu")).isEmpty();
    }

    @Test
    void theAddressBookIsAskedAfterTheList() {
        AddressBook book = new AddressBook() {
            @Override
            public Optional<vn.govmail.address.Correspondent> find(MailAddress address) {
                return Optional.empty();
            }

            @Override
            public List<Agency> agenciesNamed(String name) {
                return name.equals("Bộ Nội vụ") ? List.of(Agency.named("bnv", name, "")) : List.of();
            }

            @Override
            public List<Agency> agenciesBoundTo(
                    java.security.cert.X509Certificate certificate, java.time.LocalDate day) {
                return List.of();
            }
        };
        RecipientBlock block =
                RecipientBlock.of("Nơi nhận:\n- Bộ Nội vụ;\n- Lưu: VT.").orElseThrow();
        assertThat(RecipientDirectory.of("tỉnh Đắk Nông", agencies(), book)
                        .address(block)
                        .get(0)
                        .found())
                .extracting(one -> one.agency().agency().id())
                .containsExactly("bnv");
    }
}
