/** What advertised jobs and applications say about the market, without exposing anyone. */
package org.jobwright.domain.insights.market;
