/** Figures of the market, for staff and for employers. */
package org.jobwright.web.insights.market;
