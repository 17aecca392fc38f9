package org.minyi.workbench.city;

/** A system that feeds the city's figures; its code is on every event and has no colon. */
public record Source(String code, String name) {}
