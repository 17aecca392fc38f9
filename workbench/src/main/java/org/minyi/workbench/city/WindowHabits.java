package org.minyi.workbench.city;

/**
 * What is done at the open-government window.
 *
 * @param source the code of the source that tells of it
 * @param rated the share of those served who say whether they were satisfied, 0 to 1
 */
public record WindowHabits(String source, double rated) {}
