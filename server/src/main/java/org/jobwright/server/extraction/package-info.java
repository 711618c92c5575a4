/** Reads the text of one document in a separate process; knows neither the launcher nor the application. */
package org.jobwright.server.extraction;
