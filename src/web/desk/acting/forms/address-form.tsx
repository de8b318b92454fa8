import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useActingWords } from "../words/use-words.ts";
import { type FormProps, Frame } from "./frame.tsx";

/** Where the order is to go. */
export function AddressForm(props: FormProps) {
  const { delivery, home } = props.order;
  const words = useActingWords();
  const [city, setCity] = useState(delivery?.city ?? "");
  const [address, setAddress] = useState(delivery?.address ?? "");
  const isFilled = city.trim() !== "" && address.trim() !== "";
  const differs = home && (home.city !== city || home.address !== address);
  return (
    <Frame {...props} change={isFilled ? { action: "change_delivery_address", city, address } : null}>
      <TextInput
        label={words.city}
        value={city}
        maxLength={200}
        required
        onChange={({ currentTarget }) => setCity(currentTarget.value)}
      />
      <TextInput
        label={words.address}
        value={address}
        maxLength={1000}
        required
        onChange={({ currentTarget }) => setAddress(currentTarget.value)}
      />
      {differs && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            setCity(home.city);
            setAddress(home.address);
          }}
        >
          {words.home(`${home.city}, ${home.address}`)}
        </Button>
      )}
    </Frame>
  );
}
