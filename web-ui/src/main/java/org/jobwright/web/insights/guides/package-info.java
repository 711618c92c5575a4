/** The workspace of the editors of role guides. */
package org.jobwright.web.insights.guides;
