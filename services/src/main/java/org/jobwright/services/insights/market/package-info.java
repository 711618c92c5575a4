/** Figures of the market, counted from events. */
package org.jobwright.services.insights.market;
