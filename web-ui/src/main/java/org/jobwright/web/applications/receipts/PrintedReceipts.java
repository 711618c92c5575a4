package org.jobwright.web.applications.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import org.jobwright.services.applications.receipts.Receipt;
import org.jobwright.web.shared.pdf.ReceiptPrinter;

/** Prints receipts for the archive of own data. */
@ApplicationScoped
class PrintedReceipts implements ReceiptPrinter {

    @Override
    public byte[] print(Receipt receipt) {
        return ReceiptPdf.file(receipt);
    }
}
