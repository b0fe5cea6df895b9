package vn.govmail.signing.scan;

/** How much ink of one kind each pixel of a page has, 0 to 255. Confined to one thread. */
final class ShadeMap {
    private static final int COLOURED = 60;

    private final int width;
    private final int height;
    private final byte[] values;

    private ShadeMap(int width, int height) {
        this.width = width;
        this.height = height;
        this.values = new byte[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int x, int y) {
        return values[(y * width) + x] & 0xff;
    }

    /** The value nearest to a place; 0 beside the page. */
    int near(double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        return column < 0 || row < 0 || column >= width || row >= height ? 0 : at(column, row);
    }

    /** Ink that a scanner sees as red, fresh or faded; black print and yellow are none. */
    static ShadeMap red(Colours colours) {
        ShadeMap map = new ShadeMap(colours.width(), colours.height());
        for (int i = 0; i < map.values.length; i++) {
            map.values[i] = (byte) redness(colours.at(i));
        }
        return map;
    }

    private static int redness(int rgb) {
        int r = (rgb >> 16) & 0xff;
        int g = (rgb >> 8) & 0xff;
        int b = rgb & 0xff;
        // beyond a hue of 33 degrees red is orange and yellow, before 318 it is purple
        if (r <= g || r <= b || (g > b && (g - b) * 100 > 55 * (r - b)) || (b > g && (b - g) * 100 > 70 * (r - g))) {
            return 0;
        }
        return r - Math.max(g, b);
    }

    /** Everything darker than paper; what has a colour of its own is left out. */
    static ShadeMap dark(Colours colours) {
        ShadeMap map = new ShadeMap(colours.width(), colours.height());
        for (int i = 0; i < map.values.length; i++) {
            int rgb = colours.at(i);
            int r = (rgb >> 16) & 0xff;
            int g = (rgb >> 8) & 0xff;
            int b = rgb & 0xff;
            int most = Math.max(r, Math.max(g, b));
            boolean coloured = most - Math.min(r, Math.min(g, b)) > COLOURED;
            map.values[i] = (byte) (coloured ? 0 : 255 - (((77 * r) + (150 * g) + (29 * b)) >> 8));
        }
        return map;
    }

    /** The blue of ball pens and ink. */
    static ShadeMap blue(Colours colours) {
        ShadeMap map = new ShadeMap(colours.width(), colours.height());
        for (int i = 0; i < map.values.length; i++) {
            int rgb = colours.at(i);
            int r = (rgb >> 16) & 0xff;
            int g = (rgb >> 8) & 0xff;
            int b = rgb & 0xff;
            map.values[i] = (byte) (b >= g && b > r && g + 40 >= r ? Math.max(0, b - ((r + g) / 2)) : 0);
        }
        return map;
    }

    /** The map at half the size, each pixel the mean of four. */
    ShadeMap halved() {
        ShadeMap half = new ShadeMap(width / 2, height / 2);
        for (int y = 0; y < half.height; y++) {
            for (int x = 0; x < half.width; x++) {
                int sum = at(2 * x, 2 * y)
                        + at((2 * x) + 1, 2 * y)
                        + at(2 * x, (2 * y) + 1)
                        + at((2 * x) + 1, (2 * y) + 1);
                half.values[(y * half.width) + x] = (byte) (sum / 4);
            }
        }
        return half;
    }
}
