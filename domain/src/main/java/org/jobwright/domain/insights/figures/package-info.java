/** Figures about a kind of work, each with its source. */
package org.jobwright.domain.insights.figures;
