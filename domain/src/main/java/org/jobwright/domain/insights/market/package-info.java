/** What advertised jobs and applications say about the market, without showing anyone. */
package org.jobwright.domain.insights.market;
