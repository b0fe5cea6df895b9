package vn.govmail.testkit.scan;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;

/**
 * A photograph by telephone of a sheet on a table: from the side, in the yellow light of a lamp, with a shadow across it. Of the
 * size of the paper it says nothing.
 *
 * @param matrix takes the sheet, as a unit square, to the picture, as one of 0.75 to 1; row by row
 * @param shadow how dark the darkest side is, 0 to 1
 * @param direction from where the light comes
 * @param table brightness of what lies under the sheet
 * @param quality of the JPEG file, 0 to 1
 */
record Photograph(double[] matrix, double shadow, double direction, int table, float quality) implements Device {
    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 1_600;
    private static final double[] LAMP = {1, 0.97, 0.88};

    static Photograph random(Random random) {
        double[] corners = {0, 0, 1, 0, 1, 1, 0, 1};
        for (int i = 0; i < corners.length; i++) {
            double inwards = 0.02 + (random.nextDouble() * 0.07);
            corners[i] = corners[i] == 0 ? inwards : 1 - inwards;
        }
        return new Photograph(
                toQuadrilateral(corners),
                random.nextDouble() * 0.45,
                random.nextDouble() * 2 * Math.PI,
                40 + random.nextInt(120),
                0.5f + (random.nextFloat() * 0.45f));
    }

    /** What takes the unit square to four corners, in perspective. */
    private static double[] toQuadrilateral(double[] c) {
        double dx1 = c[2] - c[4];
        double dx2 = c[6] - c[4];
        double dx3 = c[0] - c[2] + c[4] - c[6];
        double dy1 = c[3] - c[5];
        double dy2 = c[7] - c[5];
        double dy3 = c[1] - c[3] + c[5] - c[7];
        double whole = (dx1 * dy2) - (dx2 * dy1);
        double g = ((dx3 * dy2) - (dx2 * dy3)) / whole;
        double h = ((dx1 * dy3) - (dx3 * dy1)) / whole;
        return new double[] {
            c[2] - c[0] + (g * c[2]),
            c[6] - c[0] + (h * c[6]),
            c[0],
            c[3] - c[1] + (g * c[3]),
            c[7] - c[1] + (h * c[7]),
            c[1],
            g,
            h,
            1
        };
    }

    private static Point2D through(double[] m, double x, double y) {
        double depth = (m[6] * x) + (m[7] * y) + m[8];
        return new Point2D.Double(((m[0] * x) + (m[1] * y) + m[2]) / depth, ((m[3] * x) + (m[4] * y) + m[5]) / depth);
    }

    private double[] back() {
        double[] m = matrix;
        return new double[] {
            (m[4] * m[8]) - (m[5] * m[7]), (m[2] * m[7]) - (m[1] * m[8]), (m[1] * m[5]) - (m[2] * m[4]),
            (m[5] * m[6]) - (m[3] * m[8]), (m[0] * m[8]) - (m[2] * m[6]), (m[2] * m[3]) - (m[0] * m[5]),
            (m[3] * m[7]) - (m[4] * m[6]), (m[1] * m[6]) - (m[0] * m[7]), (m[0] * m[4]) - (m[1] * m[3])
        };
    }

    /** In millimetres of a sheet that is as high as A4, for which the picture is taken. */
    @Override
    public Point2D place(double x, double y) {
        Point2D place = through(matrix, x / Paper.WIDTH, y / Paper.HEIGHT);
        return new Point2D.Double(place.getX() * Paper.HEIGHT * WIDTH / HEIGHT, place.getY() * Paper.HEIGHT);
    }

    @Override
    public byte[] file(BufferedImage paper, int dpi, Random random) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        double[] back = back();
        int[] pixels = paper.getRGB(0, 0, paper.getWidth(), paper.getHeight(), null, 0, paper.getWidth());
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                Point2D from = through(back, (double) x / WIDTH, (double) y / HEIGHT);
                int rgb = colour(pixels, paper.getWidth(), (int) Math.floor(from.getX() * paper.getWidth()), (int)
                        Math.floor(from.getY() * paper.getHeight()));
                picture.setRGB(x, y, lit(rgb, x, y, random.nextInt(9) - 4));
            }
        }
        return new Scanner(0, 0, false, quality).jpeg(picture, 0);
    }

    /** The mean of four pixels at a place, or the table. */
    private int colour(int[] pixels, int width, int x, int y) {
        if (x < 0 || y < 0 || x >= width - 1 || y >= (pixels.length / width) - 1) {
            return table * 0x10101;
        }
        int rgb = 0;
        int at = (y * width) + x;
        int[] four = {pixels[at], pixels[at + 1], pixels[at + width], pixels[at + width + 1]};
        for (int shift = 16; shift >= 0; shift -= 8) {
            int sum = 0;
            for (int pixel : four) {
                sum += (pixel >> shift) & 0xff;
            }
            rgb |= sum / 4 << shift;
        }
        return rgb;
    }

    private int lit(int rgb, int x, int y, int grain) {
        double towards = 0.5
                + ((((double) x / WIDTH) - 0.5) * Math.cos(direction))
                + ((((double) y / HEIGHT) - 0.5) * Math.sin(direction));
        double light = 1 - (shadow * Math.max(0, Math.min(1, towards)));
        int result = 0;
        for (int i = 0; i < 3; i++) {
            int value = (int) ((((rgb >> (16 - (8 * i))) & 0xff) * light * LAMP[i]) + grain);
            result = (result << 8) | Math.max(0, Math.min(255, value));
        }
        return result;
    }

    @Override
    public String toString() {
        return "Photograph" + Arrays.toString(matrix) + " shadow " + shadow + " table " + table;
    }
}
