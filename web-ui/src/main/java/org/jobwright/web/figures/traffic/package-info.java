/** Views of jobs, counted. */
package org.jobwright.web.figures.traffic;
