/** Reads the text of one document in a process of its own; knows neither the launcher nor the application. */
package org.jobwright.server.extraction;
