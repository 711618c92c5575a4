/** Charts as SVG, drawn on the server. */
package org.jobwright.web.insights.charts;
