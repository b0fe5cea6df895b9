package vn.govmail.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.address.AddressBook;
import vn.govmail.address.Providers;
import vn.govmail.document.DocumentReader;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
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
 */
public record Services(
        AddressBook addressBook,
        Providers providers,
        List<SignatureVerifier> verifiers,
        List<DocumentReader> readers,
        Set<String> trustedServers,
        Limits limits) {
    public Services {
        verifiers = List.copyOf(verifiers);
        readers = List.copyOf(readers);
        trustedServers = Set.copyOf(trustedServers);
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
