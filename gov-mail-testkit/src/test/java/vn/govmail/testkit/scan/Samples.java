package vn.govmail.testkit.scan;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Pages with seals and pages with what is none, by seed. */
final class Samples {
    static final int[] DPI = {100, 150, 200, 200, 300, 400};
    private static final Color RED = new Color(205, 30, 40);
    private static final Color GOLD = new Color(245, 205, 40);

    /**
     * A page as a JPEG file.
     *
     * @param seals where they are: x, y and diameter each, in millimetres
     * @param signatures strokes of each, in millimetres
     */
    record Sample(String name, byte[] jpeg, int dpi, double[][] seals, List<Path2D> signatures) {
        /** Whether any stroke of a signature goes through a seal. */
        boolean isUnderSeal(Path2D signature) {
            for (PathIterator at = signature.getPathIterator(null, 0.2); !at.isDone(); at.next()) {
                double[] point = new double[6];
                at.currentSegment(point);
                for (double[] seal : seals) {
                    if (Math.hypot(point[0] - seal[0], point[1] - seal[1]) < seal[2] / 2) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    enum Look {
        PLAIN,
        FADED,
        TWO,
        UNDER_SIGNATURE,
        PHOTOGRAPH,
        SIGNATURE_ALONE,
        GREY
    }

    enum Trap {
        NONE,
        RED_HEADING,
        FLAG,
        ROUND_LOGO,
        FILLED_DISC,
        SQUARE_LOGO,
        COAT_OF_ARMS,
        ARRIVAL_STAMP,
        NUMBER_STAMP,
        SECRECY_STAMP,
        RED_STAR,
        PIE_CHART,
        DONUT_CHART,
        RED_TABLE,
        RED_PHOTO,
        HANDDRAWN_CIRCLE,
        BLUE_LOGO,
        RED_TEXT
    }

    private Samples() {}

    static Sample sealed(Look look, long seed) {
        Random random = new Random(seed * 31 + look.ordinal());
        int dpi = DPI[random.nextInt(DPI.length)];
        Paper paper = sheet(dpi, random);
        paper.heading(Color.BLACK);
        double y = 90 + (random.nextDouble() * 130);
        paper.body(65, y - 10).signer(y);
        SealStyle style = SealStyle.random(random);
        if (look == Look.FADED) {
            style = style.faded(0.25 + (random.nextDouble() * 0.2));
        }
        Color pen = pen(random);
        double x = 135 + (random.nextDouble() * 12);
        double sealY = y + 22 + (random.nextDouble() * 6);
        boolean over = look == Look.UNDER_SIGNATURE || random.nextBoolean();
        if (!over) {
            paper.signature(158, sealY, pen);
        }
        double[][] seals = {};
        if (look != Look.SIGNATURE_ALONE) {
            paper.seal(style, x, sealY);
            seals = new double[][] {{x, sealY, style.diameter()}};
        }
        if (over) {
            paper.signature(x + (look == Look.UNDER_SIGNATURE ? 4 : 18), sealY, pen);
        }
        if (look == Look.TWO) {
            SealStyle other = SealStyle.random(random);
            paper.seal(other, 55, sealY).signature(70, sealY, pen(random));
            seals = new double[][] {seals[0], {55, sealY, other.diameter()}};
        }
        Device device = look == Look.PHOTOGRAPH ? Photograph.random(random) : scanner(random, look == Look.GREY);
        return sample(look + " " + seed, paper, dpi, device, seals, random);
    }

    static Sample unsealed(Trap trap, long seed) {
        return unsealed(trap, seed, false);
    }

    static Sample unsealed(Trap trap, long seed, boolean grey) {
        Random random = new Random(seed * 37 + trap.ordinal());
        int dpi = DPI[random.nextInt(DPI.length)];
        Paper paper = sheet(dpi, random);
        paper.heading(trap == Trap.RED_HEADING ? RED : Color.BLACK);
        double y = 90 + (random.nextDouble() * 130);
        paper.body(65, y - 10).signer(y);
        draw(trap, paper, y, random);
        // photographs have a seed in three
        Device device = !grey && seed % 3 == 1 ? Photograph.random(random) : scanner(random, grey);
        return sample(trap + " " + seed, paper, dpi, device, new double[0][], random);
    }

    private static Paper sheet(int dpi, Random random) {
        int white = 238 + random.nextInt(18);
        return new Paper(dpi, new Color(white, white - random.nextInt(4), white - random.nextInt(14)), random);
    }

    private static Color pen(Random random) {
        return random.nextInt(3) == 0
                ? new Color(20 + random.nextInt(30), 20 + random.nextInt(30), 25 + random.nextInt(30))
                : new Color(20 + random.nextInt(50), 30 + random.nextInt(60), 130 + random.nextInt(80));
    }

    private static Scanner scanner(Random random, boolean grey) {
        return new Scanner(
                (random.nextDouble() - 0.5) * 10,
                random.nextInt(3) == 0 ? 0 : random.nextDouble() * 9,
                grey,
                0.3f + (random.nextFloat() * 0.65f));
    }

    private static Sample sample(String name, Paper paper, int dpi, Device device, double[][] seals, Random random) {
        byte[] file = device.file(paper.image(), dpi, random);
        paper.pen().dispose();
        return new Sample(
                name + " " + dpi + " dpi " + device,
                file,
                dpi,
                Stream.of(seals).map(device::circle).toArray(double[][]::new),
                paper.signatures().stream().map(device::strokes).toList());
    }

    private static void draw(Trap trap, Paper paper, double y, Random random) {
        Graphics2D pen = paper.pen();
        double s = paper.scale();
        double size = 14 + (random.nextDouble() * 14);
        boolean atHeading = random.nextBoolean();
        double cx = atHeading ? 55 : 60 + (random.nextDouble() * 90);
        double cy = atHeading ? 50 : y + 20;
        pen.setColor(RED);
        switch (trap) {
            case FLAG -> {
                pen.fill(box(cx - size, cy - (size * 0.66), 2 * size, size * 1.33, s));
                pen.setColor(GOLD);
                pen.fill(SealStyle.star(cx * s, cy * s, size * 0.4 * s));
            }
            case ROUND_LOGO -> {
                pen.setColor(new Color(20, 80, 170));
                pen.fill(disc(cx, cy, size, s));
                pen.setColor(Color.WHITE);
                pen.fill(disc(cx, cy, size * 0.85, s));
                pen.setColor(RED);
                pen.fill(disc(cx, cy, size * 0.7, s));
                pen.setColor(GOLD);
                pen.fill(SealStyle.star(cx * s, cy * s, size * 0.5 * s));
            }
            case FILLED_DISC -> {
                pen.fill(disc(cx, cy, size, s));
                pen.setColor(Color.WHITE);
                pen.fill(SealStyle.star(cx * s, cy * s, size * 0.5 * s));
            }
            case SQUARE_LOGO -> {
                pen.fill(box(cx - size, cy - size, 2 * size, 2 * size, s));
                pen.setColor(Color.WHITE);
                pen.setStroke(new BasicStroke((float) (2 * s)));
                pen.draw(disc(cx, cy, size * 0.7, s));
            }
            case COAT_OF_ARMS -> coatOfArms(pen, cx, cy, size, s);
            case ARRIVAL_STAMP -> {
                paper.frame(25, 45, 45, 22, 0.6, RED);
                paper.text("ĐẾN", 28, 55, 12, RED).text("Số: 1024", 42, 52, 11, RED);
                paper.text("Ngày: 21/11/2026", 42, 60, 10, RED).line(25, 56, 70, 56, 0.5, RED);
            }
            case NUMBER_STAMP -> paper.text("0001024", 60, 32, 20, RED).text("21-11-2026", 130, 40, 18, RED);
            case SECRECY_STAMP -> {
                paper.frame(30, 48, 30, 9, 0.8, RED);
                paper.text("HỎA TỐC", 33, 55, 14, RED);
            }
            case RED_STAR -> pen.fill(SealStyle.star(cx * s, cy * s, size * s));
            case PIE_CHART -> pie(pen, cx, cy, size, s, 0);
            case DONUT_CHART -> pie(pen, cx, cy, size, s, 0.6);
            case RED_TABLE -> {
                for (int i = 0; i < 7; i++) {
                    paper.line(30, y + (6 * i), 190, y + (6 * i), 0.4, RED);
                    paper.line(30 + (26 * i), y, 30 + (26 * i), y + 36, 0.4, RED);
                }
            }
            case RED_PHOTO -> photo(pen, cx, cy, size, s, random);
            case HANDDRAWN_CIRCLE -> {
                pen.setStroke(new BasicStroke((float) (0.7 * s)));
                pen.draw(new Ellipse2D.Double((cx - size) * s, (cy - (size * 0.8)) * s, 2 * size * s, 1.6 * size * s));
            }
            case BLUE_LOGO ->
                SealStyle.random(random)
                        .inked(new Color(20, 60, 180))
                        .stamp(pen, cx * s, cy * s, s, Paper.FONT, random);
            case RED_TEXT -> {
                for (int i = 0; i < 6; i++) {
                    paper.text("Đề nghị các đơn vị khẩn trương thực hiện nghiêm túc", 28, y + (7 * i), 13, RED);
                }
            }
            default -> {}
        }
    }

    private static Rectangle2D box(double x, double y, double width, double height, double s) {
        return new Rectangle2D.Double(x * s, y * s, width * s, height * s);
    }

    private static Ellipse2D disc(double x, double y, double radius, double s) {
        return new Ellipse2D.Double((x - radius) * s, (y - radius) * s, 2 * radius * s, 2 * radius * s);
    }

    private static void coatOfArms(Graphics2D pen, double x, double y, double size, double s) {
        pen.setColor(GOLD);
        pen.setStroke(new BasicStroke((float) (size * 0.22 * s)));
        pen.draw(disc(x, y, size * 0.9, s));
        pen.setColor(RED);
        pen.fill(disc(x, y, size * 0.78, s));
        pen.setColor(GOLD);
        pen.fill(SealStyle.star(x * s, (y - (size * 0.25)) * s, size * 0.3 * s));
        pen.fill(disc(x, y + (size * 0.6), size * 0.2, s));
        pen.setColor(RED);
        pen.setStroke(new BasicStroke((float) (size * 0.05 * s)));
        pen.draw(disc(x, y, size, s));
    }

    private static void pie(Graphics2D pen, double x, double y, double size, double s, double hole) {
        Color[] colours = {RED, new Color(230, 90, 60), new Color(190, 30, 70), new Color(60, 120, 200)};
        double angle = 20;
        for (int i = 0; i < colours.length; i++) {
            double extent = i == 0 ? 200 : 160.0 / 3;
            pen.setColor(colours[i]);
            pen.fill(new Arc2D.Double(
                    (x - size) * s, (y - size) * s, 2 * size * s, 2 * size * s, angle, extent, Arc2D.PIE));
            angle += extent;
        }
        if (hole > 0) {
            pen.setColor(Color.WHITE);
            pen.fill(disc(x, y, size * hole, s));
        }
    }

    private static void photo(Graphics2D pen, double x, double y, double size, double s, Random random) {
        for (int i = 0; i < 60; i++) {
            pen.setColor(new Color(120 + random.nextInt(130), random.nextInt(120), random.nextInt(110)));
            double radius = 1 + (random.nextDouble() * size * 0.5);
            pen.fill(disc(
                    x + ((random.nextDouble() - 0.5) * 2 * size),
                    y + ((random.nextDouble() - 0.5) * 1.5 * size),
                    radius,
                    s));
        }
    }
}
