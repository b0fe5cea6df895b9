package vn.govmail.signing.pdf.syntax;

import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The filters of ISO 32000-1, 7.4 that are not for pictures. Stateless. */
final class Filters {
    private static final String LIMIT = "pdfExpandedBytes";
    private static final int BLOCK = 1 << 14;
    private static final Set<String> KNOWN = Set.of(
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "ASCIIHexDecode",
            "AHx",
            "ASCII85Decode",
            "A85",
            "RunLengthDecode",
            "RL");

    private Filters() {}

    static boolean isKnown(String filter) {
        return KNOWN.contains(filter);
    }

    static byte[] decode(String filter, byte[] data, Predictor predictor, int most) {
        return switch (filter) {
            case "FlateDecode", "Fl" -> predictor.undo(inflate(data, most));
            case "LZWDecode", "LZW" -> predictor.undo(Lzw.decode(data, predictor.earlyChange(), most));
            case "ASCIIHexDecode", "AHx" -> hexadecimal(data);
            case "ASCII85Decode", "A85" -> Ascii85.decode(data, most);
            case "RunLengthDecode", "RL" -> runLength(data, most);
            default -> throw new IllegalArgumentException(filter);
        };
    }

    private static byte[] inflate(byte[] data, int most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data);
            ByteSink sink = new ByteSink(most, LIMIT);
            byte[] block = new byte[BLOCK];
            while (!inflater.finished()) {
                int count = inflater.inflate(block);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw StructureException.malformed("compressed data that does not end");
                }
                sink.add(block, 0, count);
            }
            return sink.toByteArray();
        } catch (DataFormatException e) {
            throw StructureException.malformed("damaged compressed data");
        } finally {
            inflater.end();
        }
    }

    private static byte[] hexadecimal(byte[] data) {
        ByteSink sink = new ByteSink((data.length / 2) + 1, LIMIT);
        int high = -1;
        for (byte b : data) {
            int digit = Characters.hexDigit(b);
            if (b == '>') {
                break;
            } else if (digit >= 0 && high >= 0) {
                sink.add((high << 4) | digit);
                high = -1;
            } else if (digit >= 0) {
                high = digit;
            } else if (!Characters.isWhite(b)) {
                throw StructureException.malformed("no hexadecimal digit");
            }
        }
        if (high >= 0) {
            sink.add(high << 4);
        }
        return sink.toByteArray();
    }

    private static byte[] runLength(byte[] data, int most) {
        ByteSink sink = new ByteSink(most, LIMIT);
        int i = 0;
        while (i < data.length && (data[i] & 0xff) != 128) {
            int length = data[i] & 0xff;
            i++;
            if (length < 128) {
                int count = Math.min(length + 1, data.length - i);
                sink.add(data, i, count);
                i += count;
            } else if (i < data.length) {
                for (int j = 0; j < 257 - length; j++) {
                    sink.add(data[i]);
                }
                i++;
            }
        }
        return sink.toByteArray();
    }
}
