package org.minyi.workbench.city;

/**
 * What goes wrong on purpose, so that a check can be seen to fail.
 *
 * @param lose how many good ratings are never sent although the expectations count them
 */
public record Faults(int lose) {

    public static final Faults NONE = new Faults(0);

    private static final String SHAPE = "Faults are written lose=N, N a whole number from 0";

    /**
     * Reads {@code lose=1}; settings are separated by commas, an empty text means none.
     *
     * @throws IllegalArgumentException if the text says anything else
     */
    public static Faults parse(String text) {
        int lose = 0;
        for (String setting : text.isBlank() ? new String[0] : text.split(",")) {
            String[] sides = setting.strip().split("=", 2);
            if (sides.length != 2 || !sides[0].equals("lose") || !sides[1].matches("\\d{1,9}")) {
                throw new IllegalArgumentException(SHAPE + "; this is not: " + setting.strip());
            }
            lose = Integer.parseInt(sides[1]);
        }
        return new Faults(lose);
    }
}
