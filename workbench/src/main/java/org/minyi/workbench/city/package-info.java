/**
 * The reference city-year: a city's feedback made up so that it adds up to the reported figures, with everything that
 * goes wrong on the way to a pipeline; start reading at {@link org.minyi.workbench.city.ReferenceYear}.
 */
package org.minyi.workbench.city;
