/** Tracking links: who makes them, and who reads whom they credit. */
package org.jobwright.services.figures.links;
