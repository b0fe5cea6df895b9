package vn.govmail.naming.difference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.address.SenderRole;
import vn.govmail.naming.difference.PublishedListException.Code;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.publication.Publication;
import vn.govmail.naming.table.CsvText;
import vn.govmail.naming.table.Row;
import vn.govmail.naming.table.TableLimits;
import vn.govmail.text.TextFolding;

/** Reads the published directory back from the CSV that {@link Publication} writes, in either language, comma or semicolon. */
public final class PublishedList {
    private static final long LARGEST = 256L << 20;
    private static final TableLimits LIMITS = new TableLimits(2_000_000, 256, 2_000);
    private static final List<String> LANGUAGES = List.of("vi", "en");

    private final Directory directory = Directory.inMemory();
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();

    private PublishedList() {
        for (String language : LANGUAGES) {
            Properties words = new Properties();
            String resource = "words_" + language + ".properties";
            try (InputStream in = Publication.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("gov-mail was built without " + resource);
                }
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            for (String column : List.of("address", "name", "agency", "agencyId")) {
                known.put(TextFolding.search(words.getProperty("heading." + column)), column);
            }
            known.put("kind " + words.getProperty("kind.PERSON"), "PERSON");
            known.put(TextFolding.search(words.getProperty("heading.kind")), "kind");
        }
    }

    /**
     * Reads a list into a new directory, for {@link DirectoryDifference#published}.
     *
     * @throws PublishedListException if something in it is wrong; nothing of it is used then
     * @throws IOException if the file cannot be read
     */
    public static Directory read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new PublishedListException(1, Code.TOO_LARGE, "more than 256 MiB");
        }
        PublishedList list = new PublishedList();
        String text = text(Files.readAllBytes(file));
        int end = text.indexOf('\n');
        String heading = end < 0 ? text : text.substring(0, end);
        boolean complete = CsvText.read(text, heading.indexOf(';') >= 0 ? ';' : ',', LIMITS, list::row);
        if (!complete) {
            throw new PublishedListException(LIMITS.rows(), Code.TOO_LARGE, "more than " + LIMITS.rows() + " rows");
        }
        if (list.columns.isEmpty()) {
            throw new PublishedListException(1, Code.HEADING, "");
        }
        return list.directory;
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new PublishedListException(1, Code.NOT_UTF8, "");
        }
    }

    private boolean row(Row row) {
        if (columns.isEmpty()) {
            heading(row);
        } else if (!row.isBlank()) {
            entry(row);
        }
        return true;
    }

    private void heading(Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            String column = known.get(TextFolding.search(row.cell(i)));
            if (column != null) {
                columns.putIfAbsent(column, i);
            }
        }
        if (!columns.containsKey("address") || !columns.containsKey("name")) {
            throw new PublishedListException(row.number(), Code.HEADING, "");
        }
    }

    private void entry(Row row) {
        if (row.notes().stream().anyMatch(note -> note.problem().isFatal())) {
            throw new PublishedListException(row.number(), Code.ROW, "");
        }
        String written = cell(row, "address");
        Optional<MailAddress> address = MailAddress.tryParse(written);
        if (address.isEmpty()) {
            throw new PublishedListException(row.number(), Code.ADDRESS, written);
        }
        @Nullable Agency agency = agency(row);
        boolean person = known.containsKey("kind " + cell(row, "kind"));
        SenderRole role = agency == null ? SenderRole.UNKNOWN : person ? SenderRole.OFFICIAL : SenderRole.AGENCY;
        if (!directory.add(address.get(), new Owner(role, agency, cell(row, "name"), ""))) {
            throw new PublishedListException(row.number(), Code.ADDRESS_TWICE, written);
        }
    }

    private @Nullable Agency agency(Row row) {
        String id = cell(row, "agencyId");
        if (id.isEmpty()) {
            return null;
        }
        String name = cell(row, "agency");
        return directory.agency(id).orElseGet(() -> Agency.named(id, name.isEmpty() ? id : name, ""));
    }

    private String cell(Row row, String column) {
        Integer place = columns.get(column);
        return place == null ? "" : row.cell(place);
    }
}
