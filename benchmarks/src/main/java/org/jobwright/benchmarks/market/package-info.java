/** The market, counted by the product and by a plain query. */
package org.jobwright.benchmarks.market;
