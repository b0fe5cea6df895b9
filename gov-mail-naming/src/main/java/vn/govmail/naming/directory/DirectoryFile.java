package vn.govmail.naming.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.govmail.address.Agency;
import vn.govmail.address.CertificateBinding;
import vn.govmail.address.Correspondent;
import vn.govmail.naming.directory.DirectoryFileException.Code;
import vn.govmail.naming.directory.DirectoryFileException.Problem;

/**
 * A directory as a file: UTF-8, a line for each address, columns parted by tabs:
 *
 * <pre>address, role, agency id, agency name, parent's name, certificates, owner's name</pre>
 *
 * <p>Later columns may be left out. The role is AGENCY, OFFICIAL, PUBLIC or UNKNOWN; the address is empty for an agency of
 * which no mailbox is known. Certificates are parted by {@code |}: a SHA-256 digest in hexadecimal, or {@code subject:} and
 * the subject as RFC 2253 writes it, or {@code organisation:} and the organizationIdentifier, each followed by
 * {@code @from/until} where it holds for some time only, as in {@code @2024-01-01/2026-12-31} (until: the first day on
 * which it no longer holds). An agency's name, parent and certificates need to stand on one of its lines only. Lines that begin
 * with {@code #} are comments; a first line that begins with {@code address} is a heading.
 */
public final class DirectoryFile {
    private static final long LARGEST = 256L << 20;
    private static final String HEADING = "address\trole\tagency id\tagency name\tparent\tcertificates\towner\n";

    private DirectoryFile() {}

    /**
     * Reads a file into a new directory.
     *
     * @throws DirectoryFileException if a line is wrong; then nothing of the file counts
     * @throws IOException if the file cannot be read
     */
    public static Directory read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > LARGEST) {
            throw new DirectoryFileException(name, List.of(new Problem(1, Code.TOO_LARGE, "more than 256 MiB")));
        }
        DirectoryLines lines = new DirectoryLines();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (CharacterCodingException e) {
            throw new DirectoryFileException(name, List.of(new Problem(lines.count() + 1, Code.NOT_UTF8, "")));
        }
        return lines.toDirectory(name);
    }

    /**
     * Writes a directory. {@link #read} gives an equal one back, save that names lose tabs and line ends.
     *
     * @throws IOException if writing fails
     */
    public static void write(Directory directory, Writer out) throws IOException {
        out.write(HEADING);
        Set<String> written = new HashSet<>();
        for (Correspondent correspondent : directory.correspondents()) {
            String start = correspondent.address() + "\t" + correspondent.role() + "\t";
            if (correspondent.agency().isPresent()) {
                Agency agency = correspondent.agency().get();
                String about = written.add(agency.id()) ? about(agency) : "\t\t";
                out.write(start + clean(agency.id()) + "\t" + about + "\t" + clean(correspondent.name()) + "\n");
            } else {
                out.write(start + "\t\t\t\t" + clean(correspondent.name()) + "\n");
            }
        }
        for (Agency agency : directory.agencies()) {
            if (written.add(agency.id())) {
                out.write("\tAGENCY\t" + clean(agency.id()) + "\t" + about(agency) + "\t\n");
            }
        }
    }

    private static String about(Agency agency) {
        List<String> bindings =
                agency.certificates().stream().map(DirectoryFile::written).toList();
        return clean(agency.name()) + "\t" + clean(agency.parentName()) + "\t" + String.join("|", bindings);
    }

    private static String written(CertificateBinding binding) {
        String value = switch (binding.kind()) {
            case CERTIFICATE_SHA256 -> binding.value();
            case SUBJECT -> DirectoryLines.SUBJECT + binding.value();
            case ORGANISATION_ID -> DirectoryLines.ORGANISATION + binding.value();
        };
        String until = binding.until() == null ? "" : binding.until().toString();
        return clean(value) + "@" + binding.from() + "/" + until;
    }

    private static String clean(String text) {
        return text.replaceAll("[\\t\\r\\n\\u0085\\u2028\\u2029]+", " ");
    }
}
