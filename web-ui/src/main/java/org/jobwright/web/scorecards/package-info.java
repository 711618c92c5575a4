/** The interview kits of an organization, by which scorecards are written. */
package org.jobwright.web.scorecards;
