package vn.govmail.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import vn.govmail.document.DocumentReader;
import vn.govmail.document.Format;
import vn.govmail.signature.SignatureVerifier;

class ServicesTest {

    @Test
    void readerIsFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(DocumentReader.class)).anySatisfy(reader -> {
            assertThat(reader.name()).isEqualTo("gov-mail-signing");
            assertThat(reader.reads(Format.PDF)).isTrue();
            assertThat(reader.reads(Format.DOCX)).isFalse();
        });
    }

    @Test
    void verifierIsFoundByTheServiceLoaderWithTheVersionOfTheBuild() {
        assertThat(ServiceLoader.load(SignatureVerifier.class)).anySatisfy(verifier -> {
            assertThat(verifier.name()).isEqualTo("gov-mail-signing");
            assertThat(verifier.version()).matches("\\d+\\.\\d+\\.\\d+.*");
            assertThat(verifier.verifies(Format.PDF)).isTrue();
        });
    }
}
