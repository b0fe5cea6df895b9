package vn.govmail.document.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.document.text.DocumentText;
import vn.govmail.document.text.Visibility;
import vn.govmail.fact.Limits;

/**
 * The words of a letter in the forms in which Outlook keeps them. Programs show one of the forms, and which one differs; so each is read, but
 * for one that says line by line what another says already and hides nothing. Of RTF that was made of HTML both are forms: what RTF
 * readers show, and what was encapsulated.
 *
 * @param subject of the letter; empty where it has none
 * @param plain as plain text
 * @param html as HTML
 * @param compressedRtf as compressed RTF ([MS-OXRTFCP])
 */
record LetterWords(String subject, List<String> plain, List<byte[]> html, List<byte[]> compressedRtf) {
    /** As markup and fields write it. */
    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s\"'<>{}\\\\]{0,2000}+", Pattern.CASE_INSENSITIVE);

    /** Takes the text out of a form. */
    private interface Form {
        ExtractedText extracted() throws IOException;
    }

    /** RTF, in which a letter looks as its writer wanted it, comes first, and plain text last. */
    private static final class Forms {
        private final Set<List<String>> said = new HashSet<>();
        private final Set<String> links = new HashSet<>();

        /** RTF is kept whatever it says: it has looks and objects. */
        void rtf(byte[] bytes, ExtractedText text) {
            isNew(text);
            leads(new String(bytes, StandardCharsets.ISO_8859_1));
        }

        /** The same for markup, in which a link may stand that none before it has. */
        boolean isNewHtml(String html, Limits limits) {
            boolean leads = leads(html);
            return isNew(() -> TextExtraction.html(html, limits)) || leads;
        }

        private boolean leads(String source) {
            Matcher link = LINK.matcher(source);
            boolean leads = false;
            while (link.find()) {
                leads |= links.add(link.group());
            }
            return leads;
        }

        /** Whether a form says something that none before it says; true too of one that cannot be read, whose reader will say so. */
        boolean isNew(Form form) {
            try {
                return isNew(form.extracted());
            } catch (IOException e) {
                return true;
            }
        }

        boolean isNew(ExtractedText form) {
            boolean first = said.add(form.text()
                    .lines()
                    .map(line -> Normalizer.normalize(line, Normalizer.Form.NFC)
                            .replaceAll("\\h++", " ")
                            .strip())
                    .filter(line -> !line.isEmpty())
                    .toList());
            return first || form.layout().map(Forms::hides).orElse(true);
        }

        private static boolean hides(DocumentText layout) {
            return !layout.commentText().isEmpty()
                    || layout.lines().stream()
                            .flatMap(line -> line.runs().stream())
                            .anyMatch(run -> !run.visibility().isRead()
                                    && run.visibility() != Visibility.FIELD_CODE
                                    && !run.text().isBlank());
        }
    }

    boolean isEmpty() {
        return plain.isEmpty() && html.isEmpty() && compressedRtf.isEmpty();
    }

    /** Adds the forms as parts: {@code body.txt}, which begins with the subject, {@code body.html}, {@code body.rtf}. */
    void addTo(ObjectList found, Limits limits) throws IOException {
        Forms forms = new Forms();
        List<byte[]> rtf = new ArrayList<>();
        List<String> markup = new ArrayList<>();
        for (byte[] compressed : compressedRtf) {
            try {
                byte[] expanded = rtf(compressed, found, limits);
                forms.rtf(expanded, TextExtraction.rtf(expanded, limits));
                rtf.add(expanded);
                String encapsulated = EncapsulatedHtml.of(expanded, 4L * limits.textCharacters())
                        .orElse("");
                if (!encapsulated.isBlank() && forms.isNewHtml(encapsulated, limits)) {
                    markup.add(encapsulated);
                }
            } catch (ContainerException e) {
                found.unread("body.rtf", "the letter's RTF: " + e.problem().name());
            }
        }
        for (byte[] each : html) {
            String decoded = DecodedText.of(each, true).text();
            if (!decoded.isBlank() && forms.isNewHtml(decoded, limits)) {
                markup.add(decoded);
            }
        }
        List<String> text = new ArrayList<>();
        for (String each : plain) {
            if (!each.isBlank() && forms.isNew(() -> TextExtraction.plain(each, limits))) {
                text.add(each);
            }
        }
        if (!subject.isBlank() || !text.isEmpty()) {
            words(found, "body.txt", subject + "\n\n" + String.join("\n\n", text) + "\n");
        }
        for (String each : markup) {
            // programs take it for HTML whatever it begins with
            words(found, "body.html", "<!DOCTYPE html>\n" + each);
        }
        for (byte[] each : rtf) {
            found.words("body.rtf", each);
        }
    }

    private static void words(ObjectList found, String name, String words) throws ContainerException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        found.admit(bytes.length);
        found.words(name, bytes);
    }

    private static byte[] rtf(byte[] compressed, ObjectList found, Limits limits) throws ContainerException {
        byte[] expanded = CompressedRtf.expanded(compressed, found, limits);
        if (!new String(expanded, 0, Math.min(expanded.length, 5), StandardCharsets.ISO_8859_1).equals("{\\rtf")) {
            throw new ContainerException(ContainerProblem.BAD_DATA);
        }
        return expanded;
    }
}
