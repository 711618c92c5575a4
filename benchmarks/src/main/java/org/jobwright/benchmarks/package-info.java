/**
 * Measures the product's search, market figures and load, each compared with an alternative; run by the scripts in
 * {@code benchmarks}. Not shipped.
 */
package org.jobwright.benchmarks;
