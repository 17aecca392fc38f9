package org.minyi.workbench.city;

/**
 * How 热线问政 sessions are held.
 *
 * @param source the code of the source that tells of them and of their demands
 * @param hours when they begin, on working days
 */
public record SessionHabits(String source, Rhythm.Hours hours) {}
