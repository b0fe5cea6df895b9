package vn.govmail.signing.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShrinkTest {

    @ParameterizedTest
    @CsvSource({"10, 9, 5, 3", "17, 23, 5, 7", "100, 3, 7, 1", "400, 400, 1, 1", "8, 8, 8, 8", "3, 3, 9, 9"})
    void everyPixelIsTheRoundedMeanOfThoseItStandsFor(int width, int height, int wantedWidth, int wantedHeight) {
        Random random = new Random(width);
        int[][] rows = new int[height][width];
        byte[] rgb = new byte[3 * width];
        Shrink colours = new Shrink(width, height, wantedWidth, wantedHeight);
        Shrink opaque = new Shrink(width, height, wantedWidth, wantedHeight);
        for (int[] row : rows) {
            for (int x = 0; x < width; x++) {
                row[x] = random.nextInt();
                rgb[3 * x] = (byte) (row[x] >> 16);
                rgb[(3 * x) + 1] = (byte) (row[x] >> 8);
                rgb[(3 * x) + 2] = (byte) row[x];
            }
            colours.row(row);
            opaque.rgbRow(rgb, 0, false);
        }
        Picture picture = colours.picture(false);
        Picture withoutOpacity = opaque.picture(false);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int at = (y * picture.width()) + x;
                int expected = mean(rows, x, y, picture);
                assertThat(picture.argb()[at]).isEqualTo(expected);
                assertThat(withoutOpacity.argb()[at]).isEqualTo(0xff000000 | expected);
            }
        }
    }

    private static int mean(int[][] rows, int x, int y, Picture picture) {
        int height = rows.length;
        int width = rows[0].length;
        int result = 0;
        for (int shift = 24; shift >= 0; shift -= 8) {
            long sum = 0;
            long count = 0;
            for (int row = y * height / picture.height(); row < (y + 1) * height / picture.height(); row++) {
                for (int at = x * width / picture.width(); at < (x + 1) * width / picture.width(); at++) {
                    sum += (rows[row][at] >>> shift) & 0xff;
                    count++;
                }
            }
            result |= (int) ((sum + (count / 2)) / count) << shift;
        }
        return result;
    }
}
