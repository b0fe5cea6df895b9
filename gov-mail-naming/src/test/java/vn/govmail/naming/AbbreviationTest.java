package vn.govmail.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationTest {
    @ParameterizedTest
    @CsvSource({
        "Sở Thông tin và Truyền thông, stttt",
        "Sở Kế hoạch và Đầu tư, skhdt",
        "Sở Lao động - Thương binh và Xã hội, sldtbxh",
        "'Sở Văn hóa, Thể thao và Du lịch', svhttdl",
        "Văn phòng Ủy ban nhân dân tỉnh, vpubnd",
        "Thanh tra tỉnh, ttt",
        "Sở Y tế, syt",
    })
    void agencyIsTheFirstLettersOfItsSyllables(String name, String letters) {
        assertThat(Abbreviation.of(name)).isEqualTo(new Abbreviation(letters, name, true));
    }

    @ParameterizedTest
    @CsvSource({"stttt", "STTTT", "ngoaivu"})
    void whatIsAnAbbreviationIsTakenAsItIs(String text) {
        assertThat(Abbreviation.of(text).value()).isEqualToIgnoringCase(text);
        assertThat(Abbreviation.of(text).derived()).isFalse();
    }

    @Test
    void twoAgenciesMayComeToTheSameLetters() {
        assertThat(Abbreviation.of("Sở Nội vụ").value())
                .isEqualTo(Abbreviation.of("Sở Ngoại vụ").value());
    }

    @Test
    void levelsAreNoPartOfTheNameOfAPlace() {
        assertThat(Abbreviation.ofDistrict("Huyện Cư Jút").value()).isEqualTo("cujut");
        assertThat(Abbreviation.ofDistrict("Đắk R'Lấp").value()).isEqualTo("dakrlap");
        assertThat(Abbreviation.ofCommune("Thị trấn Ea T'Ling").value()).isEqualTo("eatling");
        assertThat(Abbreviation.ofCommune("Phường 1").value()).isEqualTo("phuong1");
        assertThat(Abbreviation.ofDepartment("Phòng Cải cách hành chính").value())
                .isEqualTo("cchc");
        assertThat(Abbreviation.ofDepartment("Văn phòng").value()).isEqualTo("vp");
    }

    @Test
    void textWithoutLettersIsRefused() {
        assertThatThrownBy(() -> Abbreviation.of("…")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Abbreviation.given("Sở Y tế", "s.yt")).isInstanceOf(IllegalArgumentException.class);
    }
}
