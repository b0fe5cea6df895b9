package vn.govmail.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.AddressBook;
import vn.govmail.address.Correspondent;
import vn.govmail.address.Providers;
import vn.govmail.document.DocumentReader;
import vn.govmail.document.Format;
import vn.govmail.document.recipient.RecipientDirectory;
import vn.govmail.fact.Limits;
import vn.govmail.message.SenderConditions;
import vn.govmail.signature.SignatureVerifier;

/**
 * Everything outside the rules that an assessment draws on. Immutable.
 *
 * @param addressBook who is who
 * @param providers whose domain is whose
 * @param verifiers who judges signatures
 * @param readers who reads files
 * @param trustedServers whose Authentication-Results count, in lower case
 * @param limits where reading stops
 * @param recipientsOrNull whom the names under "Nơi nhận" stand for; null where only the address book is to be asked
 * @param secureProviders providers of free mail that the operator holds to be highly secure, domains in lower case
 * @param conditions under which conditions somebody on record uses mail
 * @param pictures whether assessments keep small pictures of seals and signatures for people
 */
public record Services(
        AddressBook addressBook,
        Providers providers,
        List<SignatureVerifier> verifiers,
        List<DocumentReader> readers,
        Set<String> trustedServers,
        Limits limits,
        @Nullable RecipientDirectory recipientsOrNull,
        Set<String> secureProviders,
        Function<Correspondent, SenderConditions> conditions,
        boolean pictures) {
    public Services {
        secureProviders = Set.copyOf(secureProviders);
        verifiers = List.copyOf(verifiers);
        readers = List.copyOf(readers);
        trustedServers = Set.copyOf(trustedServers);
    }

    /** Whom names stand for: the directory, or the names of the address book. */
    RecipientDirectory recipientsOrBook() {
        RecipientDirectory given = recipientsOrNull;
        return given == null ? RecipientDirectory.of("tỉnh", List.of(), addressBook) : given;
    }

    Optional<SignatureVerifier> verifierOf(Format format) {
        return verifiers.stream().filter(v -> v.verifies(format)).findFirst();
    }

    Optional<DocumentReader> readerOf(Format format) {
        return readers.stream().filter(r -> r.reads(format)).findFirst();
    }

    Optional<DocumentReader> scannerOf(Format format) {
        return readers.stream().filter(r -> r.scans(format)).findFirst();
    }
}
