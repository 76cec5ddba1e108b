package org.huoye.pipelines.text.translation;

/**
 * How pieces are chosen.
 *
 * @param temperature 0: the likeliest translation is searched for; above 0: each piece is drawn, the flatter the higher
 * @param beam how many beginnings of a translation are followed at once; 1 takes the likeliest piece each time. Without
 *        meaning while pieces are drawn
 * @param seed for drawing
 */
public record Choice(double temperature, int beam, long seed) {

    /** Always the likeliest next piece. */
    public static final Choice GREEDY = new Choice(0, 1, 0);

    /** Beginnings that can be followed at most. */
    public static final int MOST_BEAM = 10;

    public Choice {
        if (!(temperature >= 0 && temperature <= 10) || beam < 1 || beam > MOST_BEAM) {
            throw new IllegalArgumentException("no way to choose: temperature " + temperature + ", beam " + beam);
        }
    }

    /** Whether pieces are drawn. */
    public boolean draws() {
        return temperature > 0;
    }

    /** How many beginnings are followed. */
    int width() {
        return draws() ? 1 : beam;
    }
}
