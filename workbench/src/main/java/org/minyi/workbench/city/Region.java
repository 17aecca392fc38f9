package org.minyi.workbench.city;

/**
 * A county or district of the city.
 *
 * @param code the administrative division code, e.g. 430405
 * @param weight its part in the city's feedback, relative to the other regions'
 */
public record Region(String code, Name name, double weight) {}
