/** The pages of tracking links. */
package org.jobwright.web.figures.links;
