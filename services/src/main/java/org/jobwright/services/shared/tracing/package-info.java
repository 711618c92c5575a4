/** Traces for a collector that speaks the protocol of OpenTelemetry. */
package org.jobwright.services.shared.tracing;
