import { AddressForm } from "./address-form.tsx";
import { CancelForm } from "./cancel-form.tsx";
import type { FormProps } from "./frame.tsx";
import { PaymentForm } from "./payment-form.tsx";
import { ReturnForm } from "./return-form.tsx";
import { SwapForm } from "./swap-form.tsx";

/** The form of a change. */
export function ActForm(props: FormProps) {
  switch (props.act.action) {
    case "cancel_order":
      return <CancelForm {...props} />;
    case "return_items":
      return <ReturnForm {...props} />;
    case "exchange_item":
    case "change_items":
      return <SwapForm {...props} action={props.act.action} />;
    case "change_delivery_address":
      return <AddressForm {...props} />;
    case "change_payment":
      return <PaymentForm {...props} />;
  }
}
