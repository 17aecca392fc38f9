package org.minyi.workbench.city;

/**
 * Department coverage (部门覆盖率) as a fraction.
 *
 * @param rated departments with at least one rating
 * @param departments all that exist in the year and serve cases
 */
public record Coverage(long rated, long departments) {}
