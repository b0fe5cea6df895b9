package vn.govmail.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads which documents a provision lists: types that exist, each once, in the provision's own words. Used once per file. */
final class ListedDocumentsReader {
    private static final Set<String> KNOWN = known();

    private final List<ListedDocuments> read = new ArrayList<>();

    ListedDocuments read(Provision provision, RuleElement element) {
        String words = element.attribute("words");
        if (!provision.quote().contains(words)) {
            throw element.problem(Mistake.QUOTE_WITHOUT_WORDS, provision.id(), words);
        }
        ListedDocuments listed = new ListedDocuments(
                provision,
                element.constant(ListedDocuments.Kind.class, element.attribute("kind")),
                types(element),
                words);
        for (ListedDocuments earlier : read) {
            for (String type : listed.types()) {
                if (earlier.provision().id().equals(provision.id())
                        && earlier.types().contains(type)) {
                    throw element.problem(Mistake.DOCUMENTS_TWICE, provision.id(), type);
                }
            }
        }
        read.add(listed);
        return listed;
    }

    private static Set<String> types(RuleElement element) {
        Set<String> types = new HashSet<>();
        for (String type : element.attribute("types").split(" ", -1)) {
            if (!KNOWN.contains(type) && !type.equals(ListedDocuments.ANY_OTHER)) {
                throw element.problem(
                        Mistake.DOCUMENT_TYPE_UNKNOWN,
                        type,
                        KNOWN.stream().sorted().toList());
            }
            if (!types.add(type)) {
                throw element.problem(Mistake.STANDS_TWICE, type);
            }
        }
        return types;
    }

    /** The table that {@code vn.govmail.document} reads: rules stand below documents and know their names alone. */
    private static Set<String> known() {
        try (InputStream in =
                ListedDocumentsReader.class.getResourceAsStream("/vn/govmail/document/document-types.tsv")) {
            if (in == null) {
                throw new IllegalStateException("gov-mail was built without document-types.tsv");
            }
            Set<String> types = new HashSet<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    types.add(line.substring(0, line.indexOf('\t')));
                }
            }
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
